package cn.zhenggai.security.password;

import cn.zhenggai.shared.Checks;
import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Long enough and not what everybody tries first. No rules about kinds of characters: they make passwords worse. */
@Component
public class PasswordRules {

    static final int SHORTEST = 8;
    static final int LONGEST = 200;

    private final Set<String> common;

    private final BreachedPasswords breached;

    PasswordRules(BreachedPasswords breached) {
        this.common = read();
        this.breached = breached;
    }

    public Checks check(Checks checks, String field, String password, String login) {
        String typed = password == null ? "" : password;
        int length = typed.codePointCount(0, typed.length());
        String plain = typed.toLowerCase(Locale.ROOT);
        boolean known = length >= SHORTEST && (common.contains(plain) || monotonous(plain));
        return checks.that(length >= SHORTEST, field, "passwordShort", SHORTEST)
                .that(length <= LONGEST, field, "tooLong", LONGEST, length)
                .that(!known, field, "passwordCommon")
                .that(known || length < SHORTEST || !breached.contains(typed), field, "passwordBreached")
                .that(!plain.equals(String.valueOf(login).toLowerCase(Locale.ROOT)), field, "passwordIsLogin");
    }

    private static boolean monotonous(String password) {
        return password.chars().distinct().count() <= 2;
    }

    /** Those of a list made of break-ins all over the world, of which 11,000 are long enough, and those of this country. */
    private static Set<String> read() {
        try {
            String own = new ClassPathResource("common-passwords.txt").getContentAsString(StandardCharsets.UTF_8);
            return Stream.concat(own.lines(), StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream())
                    .filter(password -> password.length() >= SHORTEST)
                    .map(password -> password.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
