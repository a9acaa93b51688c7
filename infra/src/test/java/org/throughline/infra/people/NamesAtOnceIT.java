package org.throughline.infra.people;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.events.EventCatalog;
import org.throughline.infra.Client;
import org.throughline.infra.OnTheSample;
import org.throughline.infra.Program;
import org.throughline.query.question.Questions;

/** However many people a page names, who they are is asked a few times: counted in the statements that are sent. */
@OnTheSample
@TestInstance(Lifecycle.PER_CLASS)
class NamesAtOnceIT {

    private static final int FEW = 3;

    private final Logger statements = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final ListAppender<ILoggingEvent> sent = new ListAppender<>();
    private Program program;
    private Client client;
    private Level before;

    @BeforeAll
    void listen(Program shared) {
        program = shared;
        client = shared.client();
        before = statements.getLevel();
        sent.start();
        statements.addAppender(sent);
        statements.setLevel(Level.DEBUG);
        statements.setAdditive(false);
    }

    @AfterAll
    void listenNoMore() {
        statements.detachAppender(sent);
        statements.setLevel(before);
        statements.setAdditive(true);
    }

    Stream<String> pages() {
        return Stream.of(
                        program.bean(Questions.class).all().stream()
                                .map(question -> "/questions/%s?district=sample-district".formatted(question.path())),
                        EventCatalog.ALL.subjects().stream().map(this::pageOf),
                        Stream.of(
                                "/",
                                "/schools/sample-elm?page=0",
                                "/people/m-101",
                                "/search?q=rivera",
                                "/compare?schools=sample-elm,sample-north",
                                "/reports/board?unit=sample-district",
                                "/districts/sample-district/compare?from=2018-06-30&to=2019-12-31"))
                .flatMap(paths -> paths);
    }

    private String pageOf(String kind) {
        String path = "/" + EventCatalog.ALL.pathOf(kind) + "/";
        String id = client.read("/api" + path.substring(0, path.length() - 1) + "?limit=1")
                .at("/items/0/id")
                .asString();
        return path + id;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void asksWhoPeopleAreAFewTimes(String path) {
        client.page(path);
        sent.list.clear();
        client.page(path + (path.contains("?") ? "&" : "?") + "asOf=2024-03-01");
        List<String> asked = sent.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                // what the keeper of the directory tidies up meanwhile asks for nobody
                .filter(statement -> statement.contains("[select") && statement.contains("from people.person"))
                .toList();
        assertThat(asked).as(path).hasSizeLessThanOrEqualTo(FEW);
    }
}
