package org.throughline.infra.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.command.door.CommandType;
import org.throughline.command.ground.rulebook.RulebookCommand.SetLimit;
import org.throughline.command.ground.rulebook.RulebookCommand.SetPolicy;
import org.throughline.events.SubjectKey;
import org.throughline.infra.form.RulePart.Changed;
import org.throughline.query.answer.Answers.Ask;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.RulePreviewTelling;
import org.throughline.query.page.answer.RuleWords;
import org.throughline.query.page.thing.SubjectNames;
import org.throughline.query.page.thing.ThingReads;
import org.throughline.query.question.QuestionReads;
import org.throughline.query.question.Questions;
import org.throughline.query.question.ground.RulePreviewAnswer;
import org.throughline.query.question.ground.RulePreviewAnswer.Change;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Tense;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;
import tools.jackson.databind.JsonNode;

/** Asks, before a rule is set, what it would have meant for everything that is recorded by today. Appends nothing. */
@Component
final class RuleForesight {

    private static final int FIRST = 8;

    private final Questions questions;
    private final QuestionReads answers;
    private final ThingReads things;

    RuleForesight(Questions questions, QuestionReads answers, ThingReads things) {
        this.questions = questions;
        this.answers = answers;
        this.things = things;
    }

    /** What would change; absent for a command that sets no rule. */
    @Nullable
    RulePart of(CommandType type, JsonNode entered, Names names) {
        if (type.record() == SetPolicy.class) {
            return of(
                    entered,
                    entered.path("policy").asString(),
                    entered.path("mode").asString(),
                    names);
        }
        return type.record() == SetLimit.class
                ? of(
                        entered,
                        entered.path("limit").asString(),
                        entered.path("number").asString(),
                        names)
                : null;
    }

    private RulePart of(JsonNode entered, String rule, String setting, Names names) {
        String district = entered.path("organizationId").asString();
        Ask ask = answers.ask(
                questions.at("rule-preview").orElseThrow(),
                new Asked(null, null, null, null, null, null),
                district,
                Map.of("rule", new String[] {rule}, "setting", new String[] {setting}));
        RulePreviewAnswer answer = answers.answer(ask, null).answer(RulePreviewAnswer.class);
        List<Change> first = answer.changes().stream().limit(FIRST).toList();
        SubjectNames titles =
                things.names(names, first.stream().map(RuleForesight::key).collect(Collectors.toSet()), Tense.NOW);
        return new RulePart(
                RulePreviewTelling.result(answer),
                first.stream().map(one -> changed(one, titles)).toList(),
                answer.changes().size() - first.size(),
                UriComponentsBuilder.fromPath("/questions/rule-preview")
                        .queryParam("district", "{district}")
                        .queryParam("rule", "{rule}")
                        .queryParam("setting", "{setting}")
                        .encode()
                        .buildAndExpand(district, rule, setting)
                        .toUriString());
    }

    private static SubjectKey key(Change one) {
        return new SubjectKey(one.kind(), one.id());
    }

    private static Changed changed(Change one, SubjectNames titles) {
        return new Changed(
                titles.titleOf(key(one)).orElseGet(() -> "The " + Words.scale(one.kind())),
                "/" + PagePath.of(one.kind(), one.id()),
                Stream.of(RuleWords.part(one.part()), Words.day(one.on()))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", ")),
                "%s; would be %s".formatted(RuleWords.outcome(one.now()), RuleWords.outcome(one.would())),
                RuleWords.lacks(one.lacks()));
    }
}
