package org.throughline.infra.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.command.Ledger;
import org.throughline.command.teams.team.TeamRules;
import org.throughline.events.json.EventJson;

class EventsTest {

    @Test
    void takeAbout340BytesAsJson() {
        assertThat(EventJson.write(Events.event(1, 3))).hasSizeBetween(330, 350);
    }

    @Test
    void makeStreamsThatTheRulesAllow() {
        var ledger = new Ledger<>(TeamRules.RULES);
        for (long version = 1; version <= 10; version++) {
            ledger.check(Events.event(1, version));
            ledger.add(Events.event(1, version));
        }
        assertThat(ledger.events()).hasSize(10);
    }
}
