package mingbai.inquiry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One inquiry (来信): what was asked, of whom, and where it stands. When it is due is not here: that follows from its facts.
 *
 * @param number     told to the asker, unique: {@code 2026-000123}
 * @param agency     code of the agency that has it now
 * @param text       as it was written or said, plain text; never changed
 * @param consent    whether the asker agrees that question and answer are published, without name and personal data
 * @param receivedAt epoch ms; a back-dated entry keeps the moment it was entered
 * @param category   by subject, one of {@link InquiryCategories}, or ""
 * @param round      1, and one more with each reopening
 * @param links      to other cases
 * @param ending     what the asker is told of an end without answer: whose business it is, why it is void; "" otherwise
 * @param origin     {@code own} or {@code import}
 */
public record Inquiry(long id, String number, String agency, InquiryKind kind, InquiryChannel channel, String title, String text, Asker asker, boolean consent, About about,
        LocalDate receivedOn, long receivedAt, InquiryStage stage, String category, Handler handler, int round, Links links, String ending, String origin, String codeHash,
        long version) {

    /** Of {@code Touched}, {@code Owned}, visits and mails. */
    public static final String KIND = "inquiry";
    public static final String OWN = "own";
    public static final String IMPORTED = "import";

    /**
     * @param page   index number or address on this site of the page it is about, or ""
     * @param leader to whom of the leaders it is addressed, or ""
     * @param place  where, in words, or ""
     */
    public record About(String page, String leader, String place) {

        public static final About NOTHING = new About("", "", "");
    }

    /** Who works on it. @param section in words, or "" @param account 0 while nobody */
    public record Handler(String section, long account, String name) {

        public static final Handler NOBODY = new Handler("", 0, "");
    }

    /** @param mergedInto id of the inquiry it is answered with, or 0 @param splitFrom id of the one it was a part of, or 0 @param request number of the request it became, or "" */
    public record Links(long mergedInto, long splitFrom, String request) {

        public static final Links NONE = new Links(0, 0, "");
    }

    public boolean isOpen() {
        return stage.isOpen();
    }

    public Inquiry in(InquiryStage next) {
        return with(agency, kind, title, consent, next, category, handler, round, links, ending, codeHash);
    }

    /** An end without answer, with what the asker is told. */
    public Inquiry ended(InquiryStage next, String told) {
        return with(agency, kind, title, consent, next, category, handler, round, links, told, codeHash);
    }

    public Inquiry assigned(Handler to) {
        return with(agency, kind, title, consent, stage, category, to, round, links, ending, codeHash);
    }

    /** In the hands of another agency, of nobody there yet. */
    public Inquiry passedTo(String other) {
        return with(other, kind, title, consent, InquiryStage.RECEIVED, category, Handler.NOBODY, round, links, ending, codeHash);
    }

    /** Put right by the office; what was asked stays as it was written. */
    public Inquiry filed(InquiryKind newKind, String newTitle, String newCategory) {
        return with(agency, newKind, newTitle, consent, stage, newCategory, handler, round, links, ending, codeHash);
    }

    public Inquiry linked(Links to) {
        return with(agency, kind, title, consent, stage, category, handler, round, to, ending, codeHash);
    }

    public Inquiry consenting(boolean agreed) {
        return with(agency, kind, title, agreed, stage, category, handler, round, links, ending, codeHash);
    }

    /** A better answer is owed. */
    public Inquiry reopened() {
        return with(agency, kind, title, consent, InquiryStage.IN_HAND, category, handler, round + 1, links, "", codeHash);
    }

    Inquiry withCode(String hash) {
        return with(agency, kind, title, consent, stage, category, handler, round, links, ending, hash);
    }

    Inquiry next() {
        return new Inquiry(id, number, agency, kind, channel, title, text, asker, consent, about, receivedOn, receivedAt, stage, category, handler, round, links, ending, origin,
                codeHash, version + 1);
    }

    private Inquiry with(String a, InquiryKind k, String t, boolean c, InquiryStage s, String cat, Handler h, int r, Links l, String e, String hash) {
        return new Inquiry(id, number, a, k, channel, t, text, asker, c, about, receivedOn, receivedAt, s, cat, h, r, l, e, origin, hash, version);
    }

    /** @param facts as the table words them, those taken back included @param files digests of what was attached */
    Map<String, ?> state(List<String> facts, List<String> files) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("number", number);
        state.put("agency", agency);
        state.put("kind", kind.code());
        state.put("channel", channel.code());
        state.put("title", title);
        state.put("text", text);
        state.put("asker", asker.state());
        state.put("consent", consent);
        state.put("page", about.page());
        state.put("leader", about.leader());
        state.put("place", about.place());
        state.put("receivedOn", receivedOn.toString());
        state.put("receivedAt", receivedAt);
        state.put("stage", stage.name());
        state.put("category", category);
        state.put("section", handler.section());
        state.put("handler", Long.toString(handler.account()));
        state.put("handlerName", handler.name());
        state.put("round", round);
        state.put("mergedInto", Long.toString(links.mergedInto()));
        state.put("splitFrom", Long.toString(links.splitFrom()));
        state.put("request", links.request());
        state.put("ending", ending);
        state.put("origin", origin);
        state.put("code", codeHash);
        state.put("facts", facts);
        state.put("files", files);
        state.put("version", version);
        return state;
    }
}
