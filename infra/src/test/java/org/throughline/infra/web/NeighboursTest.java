package org.throughline.infra.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeighboursTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "null",
                "localhost:3000",
                "http://localhost:3000/",
                "http://localhost:3000?x",
                "http://ann@localhost:3000",
                "http://localhost:99999",
                "ftp://localhost",
                "http://dashboards.example",
                "http://localhost.evil.example",
                "http://*.localhost"
            })
    void refusesADashboardThatIsNoOriginOfThisMachine(String origin) {
        assertThatThrownBy(() -> new Neighbours(new WebProperties(List.of(), List.of(origin))))
                .hasMessageContaining("throughline.web.dashboards: '%s'", origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://throughline.example",
                "throughline.example",
                "https://throughline.example/t",
                "https://localhost",
                "https://127.0.0.1:8443"
            })
    void refusesAProxyThatIsNoPublicOriginWithTls(String origin) {
        assertThatThrownBy(() -> new Neighbours(new WebProperties(List.of(origin), List.of())))
                .hasMessageContaining("throughline.web.proxy: '%s'", origin);
    }

    @Test
    void namesEveryFault() {
        assertThatThrownBy(() -> new Neighbours(new WebProperties(List.of("a", "b"), List.of("c", "d"))))
                .hasMessageContainingAll("'a'", "'b'", "'c'", "'d'");
    }

    @Test
    void readsOriginsAsBrowsersSendThem() {
        Neighbours neighbours = new Neighbours(new WebProperties(
                List.of("https://Throughline.Example:443"), List.of(" http://LOCALHOST:80", "http://[::1]:3000")));
        assertThat(neighbours.isProxied("https://throughline.example")).isTrue();
        assertThat(neighbours.isServed("throughline.example")).isTrue();
        assertThat(neighbours.isServed("THROUGHLINE.example.:443")).isTrue();
        assertThat(neighbours.isServed("throughline.example:8443")).isFalse();
        assertThat(neighbours.isDashboard("http://localhost")).isTrue();
        assertThat(neighbours.isDashboard("http://[::1]:3000")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8111",
                "localhost.",
                "LocalHost.:8080",
                "127.0.0.1:65535",
                "[::1]:1",
                "[::1]"
            })
    void servesThisMachineHoweverItsNameIsWritten(String host) {
        assertThat(Neighbours.isLocal(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:99999",
                "localhost:65536",
                "localhost:0",
                "localhost:",
                "localhost:080800",
                "localhost..",
                ".localhost",
                "[::1",
                "::1",
                "",
                ".",
                "evil@localhost"
            })
    void servesNothingThatIsNoNameOfIt(String host) {
        assertThat(Neighbours.isLocal(host)).isFalse();
    }

    @Test
    void opensNothingByItself() {
        Neighbours neighbours = new Neighbours(new WebProperties(List.of(), List.of()));
        assertThat(neighbours.hasProxy() || neighbours.hasDashboards()).isFalse();
        assertThat(neighbours.isServed("localhost:8080")).isTrue();
        assertThat(neighbours.isServed("throughline.example")).isFalse();
        assertThat(neighbours.isServed(null)).isFalse();
    }
}
