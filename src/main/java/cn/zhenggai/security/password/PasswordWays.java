package cn.zhenggai.security.password;

import cn.zhenggai.security.Secrets;
import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The ways in which passwords are and were hashed. A hash begins with the name of its way in braces, so that a new way is
 * one more line here: who logs in with a hash of an older one gets a new hash.
 */
final class PasswordWays {

    static final int STRENGTH = 10;

    private PasswordWays() {}

    /** @param strength of BCrypt: one more doubles the time */
    static PasswordEncoder of(int strength) {
        PasswordEncoder digested = new Digested(new BCryptPasswordEncoder(strength));
        DelegatingPasswordEncoder all =
                new DelegatingPasswordEncoder("sha256.bcrypt", Map.of("sha256.bcrypt", digested));
        // Hashes from before there were names were made like this.
        all.setDefaultPasswordEncoderForMatches(digested);
        return all;
    }

    /** BCrypt ignores everything after 72 bytes, which is 24 Chinese characters, unless the password is digested first. */
    private record Digested(PasswordEncoder slow) implements PasswordEncoder {

        @Override
        public String encode(CharSequence password) {
            return slow.encode(Secrets.hash(password.toString()));
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            return slow.matches(Secrets.hash(password.toString()), hash);
        }

        @Override
        public boolean upgradeEncoding(String hash) {
            return slow.upgradeEncoding(hash);
        }
    }
}
