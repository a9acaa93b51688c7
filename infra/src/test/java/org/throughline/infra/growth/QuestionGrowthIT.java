package org.throughline.infra.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.infra.OnTheSample;
import org.throughline.infra.Program;
import org.throughline.query.answer.Answers.Ask;
import org.throughline.query.question.Means;
import org.throughline.query.question.QuestionReads;
import org.throughline.query.question.QuestionType;
import org.throughline.query.question.Questions;
import org.throughline.query.read.Asked;
import org.throughline.query.read.ComputedReads;

/**
 * A district of forty schools takes each question less than five times the work of one of ten: what a question does grows
 * with the district and not with its square. A new question is tried without being named here.
 */
@OnTheSample
@TestInstance(Lifecycle.PER_CLASS)
class QuestionGrowthIT {

    private static final double LESS_THAN = 5;

    /** What belongs to the district alone, and the pages of a long list, grow less. */
    private static final double MOST_GROW_BY = 2.5;

    private static final double MOST = 0.8;

    private final Program ten = Program.startEmpty();
    private final Program forty = Program.startEmpty();
    private final Steps steps = new Steps();
    private final Map<Tried, Growth> measured = new HashMap<>();
    private int asked;

    private record Growth(Work ofTen, Work ofForty) {

        double bytes() {
            return 1.0 * ofForty.bytes() / ofTen.bytes();
        }

        double steps() {
            return 1.0 * ofForty.count() / ofTen.count();
        }
    }

    record Tried(QuestionType<?, ?> question, String asOf, String knownAt) {

        @Override
        public String toString() {
            return "%s asOf=%s knownAt=%s".formatted(question.path(), asOf, knownAt);
        }
    }

    @BeforeAll
    void fill(Program sample) {
        ManySchools schools = new ManySchools(sample);
        schools.fill(ten, 1);
        schools.fill(forty, 4);
    }

    @AfterAll
    void stop() {
        steps.close();
        ten.close();
        forty.close();
    }

    Stream<Tried> questions() {
        return ten.bean(Questions.class).all().stream()
                .flatMap(question ->
                        Stream.of(new Tried(question, null, null), new Tried(question, "2024-06-01", "2024-05-31")));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void growsWithTheDistrictAndNotWithItsSquare(Tried tried) {
        Growth growth = growth(tried);
        assertThat(growth.bytes()).as("bytes").isLessThan(LESS_THAN);
        assertThat(growth.steps())
                .as("steps, most of them in %s", growth.ofForty().most(growth.ofTen(), LESS_THAN))
                .isLessThan(LESS_THAN);
    }

    /** Otherwise the schools would have nothing that is asked about. */
    @Test
    void mostQuestionsHaveMoreToLookAtInMoreSchools() {
        List<Tried> all = questions().toList();
        assertThat(all.stream().filter(tried -> growth(tried).steps() > MOST_GROW_BY))
                .hasSizeGreaterThan((int) (MOST * all.size()));
    }

    private Growth growth(Tried tried) {
        return measured.computeIfAbsent(tried, one -> new Growth(work(ten, one), work(forty, one)));
    }

    /** The first time fills what is kept of the log and loads classes. */
    private Work work(Program program, Tried tried) {
        answer(program, tried);
        return answer(program, tried);
    }

    private Work answer(Program program, Tried tried) {
        QuestionReads reads = program.bean(QuestionReads.class);
        // nobody has read for this team before, so what was answered before is not given again
        Asked anew = new Asked(tried.asOf(), tried.knownAt(), null, null, null, "nobody-" + ++asked);
        Ask ask = reads.ask(tried.question(), anew, ManySchools.DISTRICT, parameters(tried.question()));
        return program.bean(ComputedReads.class).compute(() -> Work.of(() -> reads.answer(ask, null)));
    }

    /** All days, every limit that can be judged by, and nothing that would leave a part of the district out. */
    private static Map<String, String[]> parameters(QuestionType<?, ?> question) {
        Map<String, String[]> given = new HashMap<>(Map.of("from", new String[] {"2016-07-01"}));
        Arrays.stream(question.parameters().getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Means.class))
                .filter(component -> !question.asks().ofADistrict() || isLimit(component))
                .forEach(component -> given.put(
                        component.getName(),
                        new String[] {component.getAnnotation(Means.class).example()}));
        return given;
    }

    private static boolean isLimit(RecordComponent component) {
        return component.getType() == Long.class || component.getType() == List.class;
    }
}
