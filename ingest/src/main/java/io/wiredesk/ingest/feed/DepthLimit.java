package io.wiredesk.ingest.feed;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Stops a document that is nested more deeply than any feed. */
final class DepthLimit extends XMLFilterImpl {

    private static final int MAX_DEPTH = 256;
    private int depth;

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        if (++depth > MAX_DEPTH) {
            throw new TooDeep();
        }
        super.startElement(uri, localName, name, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        depth--;
        super.endElement(uri, localName, name);
    }

    /** The document is a trap, or rubbish. */
    static final class TooDeep extends SAXException {
        private static final long serialVersionUID = 1L;

        TooDeep() {
            super("tags nested more than " + MAX_DEPTH + " deep");
        }
    }
}
