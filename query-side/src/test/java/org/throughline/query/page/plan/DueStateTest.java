package org.throughline.query.page.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.events.json.EventJson;

class DueStateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"day\": \"2024-05-31\"} | 2024-06-01 | OVERDUE",
                "{\"day\": \"2024-05-31\"} | 2024-05-31 | APPROACHING",
                "{\"day\": \"2024-05-31\"} | 2024-05-01 | APPROACHING",
                "{\"day\": \"2024-05-31\"} | 2024-04-30 | ON_TARGET",
                "{\"month\": \"2024-02\"} | 2024-02-29 | APPROACHING",
                "{\"month\": \"2024-02\"} | 2024-03-01 | OVERDUE",
                "{\"words\": {\"en\": \"By fall\"}} | 2030-01-01 | UNDATED",
                "{} | 2030-01-01 | UNDATED"
            })
    void judgesByTheLastDayItIsDue(String due, LocalDate day, DueState state) {
        assertThat(DueState.of(EventJson.MAPPER.readTree(due), day)).isEqualTo(state);
    }
}
