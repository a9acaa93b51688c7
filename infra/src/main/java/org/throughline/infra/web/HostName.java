package org.throughline.infra.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code Host} names (RFC 3986): capitals make no difference, nor does the dot behind the last label.
 *
 * @param name in small letters, without that dot
 * @param port -1 when there is none
 */
record HostName(String name, int port) {

    private static final Pattern FORM = Pattern.compile("(\\[[0-9a-f:.]+]|[^:\\[\\]]+?)\\.?(?::(\\d{1,5}))?");

    /** Read from a header; empty when it has not the form, or the port is none that there can be. */
    static Optional<HostName> read(String header) {
        Matcher form = FORM.matcher(header.toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            return Optional.empty();
        }
        int port = form.group(2) == null ? -1 : Integer.parseInt(form.group(2));
        return port == 0 || port > 65_535 ? Optional.empty() : Optional.of(new HostName(form.group(1), port));
    }

    /** As it stands in an origin for which this port goes without saying. */
    String without(int usual) {
        return port < 0 || port == usual ? name : name + ":" + port;
    }
}
