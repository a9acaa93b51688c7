package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client.Page;

/** Everybody who is named has a page, which says what other pages say of them and counts nothing. */
class PersonPageIT {

    private static final Pattern PERSON = Pattern.compile("href=\"(?:\\.\\./)*people/([^\"?#]+)");

    private static Program program;
    private static Client client;

    @BeforeAll
    static void start() {
        program = Program.startOnSample();
        client = program.client();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void everybodyWhomAPageNamesHasAPage() {
        Set<String> people = new TreeSet<>();
        for (String page :
                new String[] {"/teams/sample-dlt", "/teams/sample-elm-slt", "/plans/sample-plan-district-2017"}) {
            PERSON.matcher(client.page(page).html()).results().forEach(link -> people.add(link.group(1)));
        }
        assertThat(people).hasSizeGreaterThan(10);
        for (String id : people) {
            Page page = client.page("/people/" + id);
            assertThat(page.status()).as(id).isEqualTo(200);
            assertThat(page.html().length()).as(id).isLessThan(200_000);
            assertThat(page.html().replaceAll("<[^>]*>", " "))
                    .as(id)
                    .doesNotContainPattern("\\bm-\\d+")
                    .contains("Seats over the years", "What they are said to have done");
        }
    }

    @Test
    void saysSeatsAsBarsAndWhatTheyDidWithLinks() {
        String html = client.page("/people/m-101").html();
        assertThat(html)
                .contains("Amara Alder", "class=\"bar seat\"", "District Leadership Team", "superintendent")
                .contains("../teams/sample-dlt", "class=\"entry");
        assertThat(client.page("/people/m-101?asOf=2017-06-30").html())
                .contains("as it was: 30 June 2017")
                .doesNotContain("2018");
        assertThat(client.page("/people/m-101?page=1").html()).contains("Later entries");
    }

    @Test
    void saysWhoIsNotKnownWhoHasNoNameAndWhoWasErased() {
        assertThat(client.page("/people/nobody-knows").status()).isEqualTo(404);
        Page before = client.page("/people/m-101?asOf=2010-01-01");
        assertThat(before.status()).isEqualTo(404);
        assertThat(before.html()).contains("Not there yet");

        assertThat(client.page("/people/m-102").html()).contains("Tomas Birchfield");
        client.delete("/api/people/m-102");
        assertThat(client.page("/people/m-102").html())
                .contains("Their name was erased on", "class=\"bar seat\"")
                .doesNotContain("Birchfield");
        client.put("/api/people/m-new-here", "{\"name\": \"New Here\"}");
        assertThat(client.page("/people/m-new-here").html()).contains("New Here", "No seat on a team is recorded.");
    }

    @Test
    void showsNothingThatIsToldInConfidence() {
        String history = client.read("/api/timeline?type=PerspectiveDeclared").toString();
        assertThat(history).contains("memberId");
        PERSON.matcher(client.page("/teams/sample-dlt").html())
                .results()
                .forEach(link -> assertThat(
                                client.page("/people/" + link.group(1)).html())
                        .doesNotContainIgnoringCase("perspective"));
    }
}
