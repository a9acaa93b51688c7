package org.throughline.infra.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.query.words.Words;

/** Why a form cannot be recorded as it is: beside the fields, and as a whole. */
final class Problems {

    private final Map<String, List<String>> byPointer = new LinkedHashMap<>();
    private final List<String> general = new ArrayList<>();

    Problems() {}

    /** What a refusal says, in words for those who filled in the form. */
    static Problems of(Refusal refusal, Shape command) {
        Problems problems = new Problems();
        for (Fault fault : refusal.faults()) {
            problems.add(fault.pointer(), sentence(fault, at(command, fault.pointer())));
        }
        if (refusal.faults().isEmpty() || refusal.code() != RefusalCode.MALFORMED) {
            String pointer = refusal.facts().keySet().stream()
                    .filter(fact -> command.fields().containsKey(fact))
                    .findFirst()
                    .map(fact -> "/" + fact)
                    .orElse("");
            if (refusal.faults().isEmpty()) {
                problems.add(pointer, ended(refusal.detail()));
            }
        }
        return problems;
    }

    void add(String pointer, String sentence) {
        if (pointer.isEmpty()) {
            general.add(sentence);
        } else {
            byPointer.computeIfAbsent(pointer, key -> new ArrayList<>()).add(sentence);
        }
    }

    void addAll(Problems others) {
        others.byPointer.forEach((pointer, sentences) -> sentences.forEach(sentence -> add(pointer, sentence)));
        general.addAll(others.general);
    }

    boolean isEmpty() {
        return byPointer.isEmpty() && general.isEmpty();
    }

    Map<String, List<String>> byPointer() {
        return byPointer;
    }

    List<String> general() {
        return general;
    }

    /** The same, each told of the field nearest to where it is that the form has. */
    Problems on(Set<String> pointers) {
        Problems moved = new Problems();
        moved.general.addAll(general);
        byPointer.forEach(
                (pointer, sentences) -> sentences.forEach(sentence -> moved.add(nearest(pointer, pointers), sentence)));
        return moved;
    }

    private static String nearest(String pointer, Set<String> pointers) {
        String at = pointer;
        while (!at.isEmpty() && !pointers.contains(at)) {
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return at;
    }

    private static @Nullable Shape at(Shape command, String pointer) {
        Shape shape = command;
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            shape = switch (shape.kind()) {
                case RECORD -> shape.fields().get(step);
                case LIST, CHOICES -> shape.items();
                case WORDS, PAIRS -> shape.values();
                default -> null;
            };
            if (shape == null) {
                return null;
            }
        }
        return shape;
    }

    private static String sentence(Fault fault, @Nullable Shape shape) {
        return switch (fault.code()) {
            case "missing" ->
                fault.message().startsWith("required property")
                                || fault.message().isBlank()
                        ? "Fill this in."
                        : ended(Words.sentence(fault.message()));
            case "not-one-of" -> "Choose one of these.";
            case "wrong-type" -> shape == null ? "That does not fit." : wanted(shape);
            case "not-valid" -> notValid(fault, shape);
            default -> ended(Words.sentence(fault.message()));
        };
    }

    private static String notValid(Fault fault, @Nullable Shape shape) {
        String message = fault.message();
        if (shape == null
                || !message.matches("(?s).*(regex|pattern|RFC ?3339|format|at least \\d+ item|properties).*")) {
            return ended(Words.sentence(message));
        }
        return wanted(shape);
    }

    private static String wanted(Shape shape) {
        return switch (shape.kind()) {
            case NUMBER -> shape.isInteger() ? "Give a whole number." : "Give a number.";
            case DAY -> "Give a day.";
            case MONTH -> "Give a month, for instance 2026-05.";
            case YES_OR_NO -> "Choose yes or no.";
            case WORDS -> "Fill this in, in one language at least.";
            case RECORD -> "Fill in one of these, and only one.";
            case LIST, CHOICES -> "Give one at least.";
            case PAIRS -> "Fill this in.";
            default ->
                shape.isId()
                        ? "An id has up to 80 letters, digits, dots and hyphens, begins with a letter or digit, and has no spaces."
                        : "That cannot be kept as it is.";
        };
    }

    private static String ended(String sentence) {
        return sentence.matches("(?s).*[.!?]") ? sentence : sentence + ".";
    }
}
