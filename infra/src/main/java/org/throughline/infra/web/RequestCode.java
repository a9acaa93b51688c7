package org.throughline.infra.web;

import java.util.Arrays;
import java.util.Locale;

/** Every reason for which a request does not even reach those who could answer it, with its HTTP status. A closed set. */
public enum RequestCode {
    BAD_REQUEST(400, "The request cannot be read"),
    FOREIGN_HOST(403, "Not yours to do"),
    FOREIGN_ORIGIN(403, "Not yours to do"),
    CROSS_SITE(403, "Not yours to do"),
    FORWARDED(403, "A proxy stands between"),
    NO_SUCH_ADDRESS(404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "This address does not take this method"),
    NOT_ACCEPTABLE(406, "There is no answer in a form you accept"),
    PAYLOAD_TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "This address does not take content of this type");

    private final int status;
    private final String title;

    RequestCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** What is wrong, the same sentence for every request refused with this code. */
    public String title() {
        return title;
    }

    /** The code as clients see it: {@code not-acceptable}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether only requests with content can be refused for it. */
    public boolean isAboutContent() {
        return this == PAYLOAD_TOO_LARGE || this == UNSUPPORTED_MEDIA_TYPE;
    }

    /** The code for a status that only the framework gives; a bad request when there is none for it. */
    static RequestCode of(int status) {
        return Arrays.stream(values())
                .filter(code -> code.status == status)
                .findFirst()
                .orElse(BAD_REQUEST);
    }
}
