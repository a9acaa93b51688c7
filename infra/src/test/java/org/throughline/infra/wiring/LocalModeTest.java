package org.throughline.infra.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties.ForwardHeadersStrategy;

class LocalModeTest {

    private final ServerProperties server = new ServerProperties();
    private final ManagementServerProperties operations = new ManagementServerProperties();
    private final TomcatServerProperties tomcat = new TomcatServerProperties();

    @BeforeEach
    void asTheProgramHasIt() throws UnknownHostException {
        server.setAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        server.setForwardHeadersStrategy(ForwardHeadersStrategy.NONE);
    }

    @Test
    void putsOperationsWhereTheServerIs() {
        start();
        assertThat(operations.getAddress()).isEqualTo(server.getAddress());
    }

    @Test
    void takesAnotherAddressOfThisMachine() throws UnknownHostException {
        InetAddress another = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
        operations.setAddress(another);
        start();
        assertThat(operations.getAddress()).isEqualTo(another);
    }

    @Test
    void refusesEveryAddressAtOnce() {
        server.setAddress(null);
        assertThatThrownBy(this::start).hasMessageContaining("server.address='' is not a loopback address");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void refusesToBelieveForwardedHeaders(ForwardHeadersStrategy strategy) {
        server.setForwardHeadersStrategy(strategy);
        assertThatThrownBy(this::start).hasMessageContaining("server.forward-headers-strategy=%s takes", strategy);
    }

    @Test
    void namesEverySettingThatOpensTheProgram() throws UnknownHostException {
        server.setAddress(InetAddress.getByAddress(new byte[4]));
        operations.setAddress(InetAddress.getByAddress(new byte[] {10, 0, 0, 7}));
        server.setForwardHeadersStrategy(null);
        tomcat.getRemoteip().setRemoteIpHeader("X-Real-IP");
        tomcat.getRemoteip().setProtocolHeader("X-Scheme");
        assertThatThrownBy(this::start)
                .hasMessageContainingAll(
                        "server.address='0.0.0.0'",
                        "management.server.address='10.0.0.7'",
                        "server.forward-headers-strategy=null",
                        "server.tomcat.remoteip.remote-ip-header=X-Real-IP",
                        "server.tomcat.remoteip.protocol-header=X-Scheme",
                        "administrator");
    }

    private void start() {
        new LocalMode(server, operations, tomcat);
    }
}
