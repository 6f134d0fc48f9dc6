package cn.zhenggai.rule.web;

import cn.zhenggai.shared.form.Posting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/** A file of rules as a form brings it: uploaded, or carried on from the page that showed what it would do. */
record SentRules(byte[] file, String carried) {

    private static final String FILE = "file";
    private static final String CARRIED = "table";

    static SentRules of(Posting posting) {
        try {
            byte[] file = posting.file(FILE).isPresent()
                    ? posting.file(FILE).get().getBytes()
                    : decoded(posting.values().untouched(CARRIED));
            return new SentRules(file, Base64.getEncoder().encodeToString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] decoded(String carried) {
        try {
            return carried == null ? new byte[0] : Base64.getDecoder().decode(carried.strip());
        } catch (IllegalArgumentException broken) {
            return new byte[0];
        }
    }
}
