package org.throughline.infra.operations;

import java.time.Duration;
import java.util.Map;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.throughline.query.answer.Kept;
import org.throughline.query.question.QuestionReads;
import org.throughline.query.question.QuestionType;
import org.throughline.query.question.Questions;
import org.throughline.query.read.Asked;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Queries;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.Tense;
import org.throughline.query.tree.TreeReads.District;
import org.throughline.query.tree.TreeReads.Districts;
import org.throughline.query.tree.TreeReads.FindDistricts;
import org.throughline.query.tree.TreeReads.FindOrganizationTree;

/**
 * Asks once, behind everybody else, what will be asked first after a start: so histories are decoded and code is translated
 * before somebody waits for it. Gives up after a while, and whenever somebody else waits.
 */
@Component
@ConditionalOnProperty(name = "throughline.warm-up", matchIfMissing = true)
final class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Queries queries;
    private final Questions questions;
    private final QuestionReads reads;
    private final ComputedReads computed;

    WarmUp(Queries queries, Questions questions, QuestionReads reads, ComputedReads computed) {
        this.queries = queries;
        this.questions = questions;
        this.reads = reads;
        this.computed = computed;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("warm-up").start(this::ask);
    }

    private void ask() {
        long begun = System.nanoTime();
        try {
            queries.ask(new FindOrganizationTree(null, Tense.NOW, 0), ResponseTypes.instanceOf(Kept.class));
            Districts districts = queries.ask(new FindDistricts(Tense.NOW), ResponseTypes.instanceOf(Kept.class))
                    .answer(Districts.class);
            for (District district : districts.districts()) {
                for (QuestionType<?, ?> question : questions.all()) {
                    if (System.nanoTime() - begun > LONGEST.toNanos() || computed.waiting() > 0) {
                        return;
                    }
                    ask(question, district);
                }
            }
        } catch (RuntimeException e) {
            // whoever asks is told of it
            LOG.debug("not warmed up", e);
        }
    }

    private void ask(QuestionType<?, ?> question, District district) {
        try {
            Asked now = new Asked(null, null, null, null, null, null);
            reads.answer(reads.ask(question, now, district.id(), Map.of()), null);
        } catch (ReadRefusal unlike) {
            LOG.debug("{} takes more than a district", question.path(), unlike);
        }
    }
}
