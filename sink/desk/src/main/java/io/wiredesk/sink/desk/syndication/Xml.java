package io.wiredesk.sink.desk.syndication;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A little XML, escaped by the JDK; what no XML may hold is left out. */
final class Xml {

    /** All but the characters of XML 1.0 §2.2. */
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter out;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    /** Something to write. */
    interface Content {
        void write(Xml xml) throws XMLStreamException;
    }

    /** A document, as UTF-8. */
    static byte[] document(Content content) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            XMLStreamWriter out =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            content.write(new Xml(out));
            out.writeEndDocument();
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write XML into memory", e);
        }
    }

    /** @param attributes names and values in turn; of an empty value the attribute is left out */
    void element(String name, Content content, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.writeAttribute(attributes[i], legal(attributes[i + 1]));
            }
        }
        content.write(this);
        out.writeEndElement();
    }

    void text(String name, String text, String... attributes) throws XMLStreamException {
        element(name, xml -> xml.out.writeCharacters(legal(text)), attributes);
    }

    void empty(String name, String... attributes) throws XMLStreamException {
        element(name, xml -> {}, attributes);
    }

    private static String legal(String text) {
        return ILLEGAL.matcher(text).replaceAll("");
    }
}
