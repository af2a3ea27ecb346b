package io.wiredesk.deploy.line;

import io.wiredesk.enrich.tag.TopicsFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The user's topics cannot be used; the message names every mistake, for people. */
public final class InvalidTopics extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidTopics(Path file, List<TopicsFile.Problem> problems) {
        super(problems.stream()
                .map(problem -> file + ", " + problem.sentence())
                .collect(Collectors.joining("\n", "the topics cannot be used\n", "")));
    }

    InvalidTopics(Path file, IOException e) {
        super("the topics cannot be used\n" + file + ": " + reason(e), e);
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "there is no such file";
            case CharacterCodingException encoding -> "is not UTF-8 text; save it as UTF-8";
            default -> "cannot be read; check that it is a file and that you may read it";
        };
    }
}
