package org.throughline.infra.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.sample.SampleAnswers.audit;
import static org.throughline.infra.sample.SampleAnswers.only;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client;
import org.throughline.infra.OnTheSample;
import org.throughline.infra.Program;
import tools.jackson.databind.JsonNode;

/** What the sample district answered to the four guiding questions, and what it told of its successes. */
@OnTheSample
class SampleQuestionsIT {

    private static final int WANT = 0;
    private static final int REALITY = 1;

    private static Client client;

    @BeforeAll
    static void ask(Program program) {
        client = program.client();
    }

    @Test
    void anyTwoYearsCanBeLaidSideBySide() {
        JsonNode want = answer("&from=2017-06-30&to=2020-06-30&asOf=2020-06-30", WANT);
        assertThat(want.at("/parts/0/change").asString()).isEqualTo("CHANGED");
        assertThat(want.at("/parts/0/later").asString()).endsWith("whoever the principal is.");
        assertThat(want.at("/parts/1/change").asString()).isEqualTo("SAME");
        assertThat(want.at("/revisions/0/reason").asString())
                .isEqualTo("Two schools fell back when their principals left.");
    }

    @Test
    void theSameDaysAreAnsweredOtherwiseBeforeAndAfterACorrection() {
        String days = "&from=2020-06-30&to=2021-03-31&asOf=2021-03-31";
        assertThat(answer(days + "&knownAt=2021-02-23", REALITY)
                        .at("/parts/0/change")
                        .asString())
                .isEqualTo("SAME");
        assertThat(answer(days + "&knownAt=2021-04-13", REALITY)
                        .at("/parts/0/later")
                        .asString())
                .startsWith("One child in five");
        assertThat(answer(days + "&knownAt=2021-04-14", REALITY)
                        .at("/parts/0/later")
                        .asString())
                .startsWith("One child in eight");
    }

    @Test
    void aSuccessIsToldAsItWasBelieved() {
        String winter = "&from=2019-07-01&to=2020-06-30&asOf=2020-06-30";
        assertThat(told(winter + "&knownAt=2020-02-11")).contains("A month without a referral");
        assertThat(told(winter + "&knownAt=2020-02-12"))
                .contains("A month with two referrals")
                .doesNotContain("A month without a referral");
    }

    private static List<String> told(String more) {
        return audit(client, "successes", more)
                .path("successes")
                .valueStream()
                .map(success -> success.at("/title/en").asString())
                .toList();
    }

    private static JsonNode answer(String more, int question) {
        return only(audit(client, "four-questions", more).path("units"), "organizationId", "sample-district")
                .path("questions")
                .get(question);
    }
}
