package mingbai.paper;

/**
 * What an {@link OfficialLetter} has before and after its body, as parts of a DOCX. Lengths in twips (1/20 pt); a character of the grid is
 * 315. Lines that must not be parted carry {@code keepNext}: an office program then moves the last line of text over with the signature.
 */
final class LetterDocx {

    private static final int CHARACTER = 315;
    /** 35 mm. */
    private static final int MARK_DOWN = 1984;

    private LetterDocx() {}

    static void head(OfficialLetter letter, StringBuilder xml) {
        int size = Math.round(letter.markSize() * 2);
        boolean first = true;
        for (String line : letter.markLines()) {
            int pitch = Math.round(letter.markSize() * 20 * (first ? 1 : LetterPdf.MARK_PITCH));
            String down = "<w:spacing w:before=\"" + (first ? MARK_DOWN : 0) + "\" w:line=\"" + pitch + "\" w:lineRule=\"exact\"/>";
            paragraph(xml, "Mark", down, "<w:sz w:val=\"" + size + "\"/><w:szCs w:val=\"" + size + "\"/>", line);
            first = false;
        }
        paragraph(xml, "Number", "", "", letter.numberLine());
        letter.titleLines().forEach(line -> paragraph(xml, "Title", "", "", line));
        paragraph(xml, "Flush", "", "", "");
        if (!letter.addressLine().isEmpty()) {
            paragraph(xml, "Flush", "", "", letter.addressLine());
        }
    }

    static void closing(OfficialLetter letter, StringBuilder xml) {
        attachments(letter, xml);
        String keep = "<w:keepNext/>";
        paragraph(xml, "Flush", keep, "", "");
        paragraph(xml, "Flush", keep, "", "");
        float[] in = letter.fromTheRight();
        paragraph(xml, "Signature", keep + right(in[0]), "", letter.signature());
        paragraph(xml, "Signature", right(in[1]), "", letter.dayLine());
        if (!letter.remarkLine().isEmpty()) {
            paragraph(xml, "", "", "", letter.remarkLine());
        }
        if (!letter.copiesLine().isEmpty()) {
            paragraph(xml, "Flush", "", "", "");
            paragraph(xml, "Copies", "", "", letter.copiesLine());
        }
    }

    private static void attachments(OfficialLetter letter, StringBuilder xml) {
        if (letter.attachments().isEmpty()) {
            return;
        }
        paragraph(xml, "Flush", "<w:keepNext/>", "", "");
        boolean single = letter.attachments().size() == 1;
        for (String line : letter.attachmentLines()) {
            int head = single ? 3 : line.startsWith("附件：") ? 4 : 1;
            int left = single ? 5 : 6;
            paragraph(xml, "Attachment", "<w:ind w:left=\"" + left * CHARACTER + "\" w:hanging=\"" + head * CHARACTER + "\"/>", "", line);
        }
    }

    private static String right(float characters) {
        return "<w:ind w:right=\"" + Math.round(characters * CHARACTER) + "\"/>";
    }

    private static void paragraph(StringBuilder xml, String style, String properties, String manner, String text) {
        xml.append("<w:p><w:pPr>").append(style.isEmpty() ? "" : "<w:pStyle w:val=\"" + style + "\"/>").append(properties).append("</w:pPr>");
        if (!text.isEmpty()) {
            xml.append("<w:r>").append(manner.isEmpty() ? "" : "<w:rPr>" + manner + "</w:rPr>").append("<w:t xml:space=\"preserve\">")
                    .append(Xml.escape(text)).append("</w:t></w:r>");
        }
        xml.append("</w:p>");
    }
}
