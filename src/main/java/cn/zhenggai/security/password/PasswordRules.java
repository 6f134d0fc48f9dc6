package cn.zhenggai.security.password;

import cn.zhenggai.shared.Checks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Long enough and not what everybody tries first. No rules about kinds of characters: they make passwords worse. */
@Component
public class PasswordRules {

    static final int SHORTEST = 8;
    static final int LONGEST = 200;

    private final Set<String> common = read();

    public Checks check(Checks checks, String field, String password, String login) {
        String typed = password == null ? "" : password;
        int length = typed.codePointCount(0, typed.length());
        String plain = typed.toLowerCase(Locale.ROOT);
        return checks.that(length >= SHORTEST, field, "passwordShort", SHORTEST)
                .that(length <= LONGEST, field, "tooLong", LONGEST, length)
                .that(length < SHORTEST || !common.contains(plain) && !monotonous(plain), field, "passwordCommon")
                .that(!plain.equals(String.valueOf(login).toLowerCase(Locale.ROOT)), field, "passwordIsLogin");
    }

    private static boolean monotonous(String password) {
        return password.chars().distinct().count() <= 2;
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
