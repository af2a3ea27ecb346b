package io.wiredesk.ingest.feed.corpus;

import io.wiredesk.ingest.testing.SharedCorpora;
import io.wiredesk.schemas.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A file of the hostile corpus.
 *
 * @param project whose test suite it comes from
 */
record CorpusFile(String project, Path path) {

    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");
    private static final Set<String> ENTRIES = Set.of("item", "entry");

    static List<CorpusFile> all() throws IOException {
        Path folder = SharedCorpora.folder("hostile/feeds");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file ->
                            new CorpusFile(folder.relativize(file).getName(0).toString(), file))
                    .toList();
        }
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new AssertionError("the corpus can be read", e);
        }
    }

    /** How many entries the file holds, by a strict parser; empty unless it is a well-formed feed. */
    OptionalInt entriesHeld() {
        byte[] bytes = bytes();
        try {
            return path.toString().endsWith("json") ? json(bytes) : xml(bytes);
        } catch (IOException | SAXException e) {
            return OptionalInt.empty();
        }
    }

    private static OptionalInt json(byte[] bytes) throws IOException {
        var feed = Json.MAPPER.readTree(bytes);
        return feed.path("version").asText().contains("jsonfeed.org")
                ? OptionalInt.of(feed.path("items").size())
                : OptionalInt.empty();
    }

    private static OptionalInt xml(byte[] bytes) throws IOException, SAXException {
        Element root = document(bytes).getDocumentElement();
        int entries = count(root);
        boolean feed = entries > 0 || ROOTS.contains(root.getLocalName().toLowerCase(Locale.ROOT));
        return feed ? OptionalInt.of(entries) : OptionalInt.empty();
    }

    private static Document document(byte[] bytes) throws IOException, SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException e) {
            throw new AssertionError("every Java has an XML parser", e);
        }
    }

    /** Entries in entries are not counted. */
    private static int count(Node node) {
        int count = 0;
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element element) {
                boolean entry = ENTRIES.contains(element.getLocalName().toLowerCase(Locale.ROOT));
                count += entry ? 1 : count(element);
            }
        }
        return count + (node.getParentNode() instanceof Document && "entry".equals(node.getLocalName()) ? 1 : 0);
    }
}
