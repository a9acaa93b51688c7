package org.throughline.infra.backup;

/** Why nothing was copied or restored, in words for the operator. Whatever was there is as it was. */
public final class BackupRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    BackupRefusal(String words) {
        super(words);
    }

    BackupRefusal(String words, Throwable cause) {
        super(words, cause);
    }
}
