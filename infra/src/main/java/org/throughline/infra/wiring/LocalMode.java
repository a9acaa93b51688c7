package org.throughline.infra.wiring;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties.ForwardHeadersStrategy;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The mode without logins: whoever reaches the program is its administrator, so only this machine may reach it. The
 * program does not start on any other address, nor when it is to take a proxy's word for who asks.
 */
@Component
@Lazy(false)
final class LocalMode {

    static final String ADMINISTRATOR = "local-administrator";

    private final List<String> faults = new ArrayList<>();

    /**
     * Looks at all that can be listened on. Operations on a port of their own are at the server's address where nothing is
     * said; the framework would take every address of the machine.
     *
     * @param operations absent unless they have a port of their own
     * @throws IllegalStateException naming every setting that opens the program
     */
    LocalMode(ServerProperties server, @Nullable ManagementServerProperties operations, TomcatServerProperties tomcat) {
        requireLoopback("server.address", server.getAddress());
        if (operations != null && operations.getAddress() == null) {
            operations.setAddress(server.getAddress());
        } else if (operations != null) {
            requireLoopback("management.server.address", operations.getAddress());
        }
        ForwardHeadersStrategy strategy = server.getForwardHeadersStrategy();
        if (strategy != ForwardHeadersStrategy.NONE) {
            faults.add("server.forward-headers-strategy=%s takes a proxy's word for who asks".formatted(strategy));
        }
        requireAbsent("remote-ip-header", tomcat.getRemoteip().getRemoteIpHeader());
        requireAbsent("protocol-header", tomcat.getRemoteip().getProtocolHeader());
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "%s. Without logins whoever reaches Throughline is its administrator, so it "
                                    .formatted(String.join("; ", faults))
                            + "starts on 127.0.0.1 only.");
        }
    }

    private void requireLoopback(String setting, @Nullable InetAddress address) {
        if (address == null || !address.isLoopbackAddress()) {
            faults.add("%s='%s' is not a loopback address"
                    .formatted(setting, address == null ? "" : address.getHostAddress()));
        }
    }

    private void requireAbsent(String setting, @Nullable String header) {
        if (header != null && !header.isBlank()) {
            faults.add("server.tomcat.remoteip.%s=%s takes a proxy's word for who asks".formatted(setting, header));
        }
    }
}
