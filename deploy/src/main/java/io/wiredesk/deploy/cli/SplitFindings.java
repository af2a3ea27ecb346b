package io.wiredesk.deploy.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wiredesk.deploy.evaluate.Evaluation;
import io.wiredesk.deploy.evaluate.SplitFigures;
import io.wiredesk.deploy.evaluate.SplitReport;
import io.wiredesk.schemas.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * What {@code evaluate split} found out.
 *
 * @param remark what the figures are worth; may be empty
 * @param folders of each folder its evaluations, one a rendition
 */
record SplitFindings(String remark, SequencedMap<Path, List<Evaluation>> folders) {

    /** All pieces as {@code split} prints them. */
    List<String> pieces() {
        return folders.values().stream()
                .flatMap(List::stream)
                .flatMap(SplitFindings::pieces)
                .toList();
    }

    private static Stream<String> pieces(Evaluation evaluation) {
        return evaluation.results().stream()
                .map(Evaluation.Result::read)
                .flatMap(read -> read.pieces().stream()
                        .map(piece -> Pieces.line(read.file().toString(), piece)));
    }

    /** The remark, then a table of each folder and rendition. */
    List<String> forPeople(int worst, int examples) {
        List<List<String>> parts = new ArrayList<>();
        if (!remark.isEmpty()) {
            parts.add(List.of(remark));
        }
        folders.forEach((folder, evaluations) -> {
            if (folders.size() > 1) {
                parts.add(List.of(folder + ":"));
            }
            evaluations.forEach(each -> parts.add(SplitReport.of(each, worst, examples)));
        });
        List<String> lines = new ArrayList<>();
        for (List<String> part : parts) {
            lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
            part.stream().map(Words::harmless).forEach(lines::add);
        }
        return lines;
    }

    /** One object. */
    String json() {
        ObjectNode figures = Json.MAPPER.createObjectNode();
        if (!remark.isEmpty()) {
            figures.put("remark", remark);
        }
        folders.forEach((folder, evaluations) -> {
            ObjectNode of = folders.size() > 1 ? figures.putObject(folder.toString()) : figures;
            evaluations.forEach(each -> of.set(each.rendition().toString(), SplitFigures.of(each)));
        });
        return figures.toString();
    }
}
