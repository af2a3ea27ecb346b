package io.wiredesk.ingest.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;

/**
 * A header field of a value and parameters (Content-Type, Content-Disposition), with RFC 2231's continuations and
 * charsets resolved.
 *
 * @param value lower case
 * @param parameters by lower-case name
 */
record ContentField(String value, Map<String, String> parameters) {

    static final ContentField NONE = new ContentField("", Map.of());

    ContentField {
        parameters = Map.copyOf(parameters);
    }

    static Optional<ContentField> of(MailHeaders headers, String name) {
        return headers.raw(name).map(body -> parse(name, body));
    }

    private static ContentField parse(String name, String body) {
        RawBody raw = RawFieldParser.DEFAULT.parseRawBody(new RawField(name, body));
        MimeParameterMapping parameters = new MimeParameterMapping();
        raw.getParams().forEach(p -> parameters.addParameter(p.getName(), p.getValue() == null ? "" : p.getValue()));
        String value = raw.getValue() == null ? "" : raw.getValue().strip().toLowerCase(Locale.ROOT);
        return new ContentField(value, parameters.getParameters());
    }
}
