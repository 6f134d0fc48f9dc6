package cn.zhenggai.security.slip;

import cn.zhenggai.security.Secrets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The code on a slip: 69 bits of chance, so that one quick hash is enough to keep it by. Slow hashing is for secrets that
 * people think of, of which a thief of the database has a list; of these he would have to try 2^69 for each person, within
 * the days that a slip is good for, and a thousand are made in a blink. The person is hashed along, so that no try counts
 * for two people, and equal codes do not look equal.
 */
final class SlipCode {

    private SlipCode() {}

    static String fresh() {
        return Secrets.readable();
    }

    /** However it was typed: with capitals, blanks, other hyphens or wide letters. */
    static String hash(long personId, String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Secrets.hash("slip " + personId + ' ' + plain.replaceAll("[^a-z0-9]", ""));
    }
}
