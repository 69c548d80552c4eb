package mingbai.storage;

import org.apache.tika.sax.ToXMLContentHandler;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Collects what a parser says as HTML, within bounds of length and depth, and stops it when it was called off. */
final class BoundedHandler extends ToXMLContentHandler {

    private final int characters;
    private final int depth;
    private int written;
    private int open;
    private volatile boolean calledOff;

    BoundedHandler(int characters, int depth) {
        this.characters = characters;
        this.depth = depth;
    }

    void callOff() {
        calledOff = true;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        if (++open > depth) {
            throw new OutOfBounds("文件的嵌套层次过深，请另存为简单的文档后再上传");
        }
        stopIfCalledOff();
        super.startElement(uri, name, qName, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
        open--;
        super.endElement(uri, name, qName);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        written += length;
        if (written > characters) {
            throw new OutOfBounds("文件的文字超过 " + characters / 10_000 + " 万字，请拆分后再上传");
        }
        stopIfCalledOff();
        super.characters(text, start, length);
    }

    private void stopIfCalledOff() throws SAXException {
        if (calledOff) {
            throw new SAXException("called off");
        }
    }

    /** The message is for the person who sent the file. */
    static final class OutOfBounds extends SAXException {
        OutOfBounds(String reason) {
            super(reason);
        }
    }
}
