package cn.zhenggai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Which ways of hashing and sealing are used, and that secrets are made by a generator that nobody can foresee. */
class CipherTests {

    private static final Set<String> KNOWN = Set.of("AES/GCM/NoPadding", "HmacSHA256", "SHA-256", "SHA-1");

    /** The lists of passwords that were stolen elsewhere are sorted by it; nothing is protected with it. */
    private static final String LISTED_BY_SHA_1 = "BreachedPasswords.java";

    private static final Pattern ASKED = Pattern.compile(
            "(?:MessageDigest|Mac|Cipher|Signature|KeyGenerator|SecretKeyFactory)\\s*\\.getInstance\\(([^)]+)\\)");

    private static final String NAMED = "String %s = \"([^\"]+)\"";

    private static final Pattern FORESEEABLE = Pattern.compile("new Random\\(|Math\\.random|ThreadLocalRandom|UUID\\.");

    @Test
    void onlyTheseWaysOfHashingAndSealingAreUsed() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path source : ShapeTests.filesIn(Path.of("src/main/java"), ".java")) {
            List<String> ways = ways(Files.readString(source));
            assertThat(source.endsWith(LISTED_BY_SHA_1) ? List.of() : ways)
                    .as("%s", source)
                    .doesNotContain("SHA-1");
            used.addAll(ways);
        }
        assertThat(used).isEqualTo(new TreeSet<>(KNOWN));
    }

    @Test
    void nothingInTheRoomsOfSecretsIsMadeByAGeneratorThatCanBeForeseen() throws IOException {
        List<Path> foreseeable = new ArrayList<>();
        for (Path source : ShapeTests.filesIn(Path.of("src/main/java/cn/zhenggai/security"), ".java")) {
            if (FORESEEABLE.matcher(Files.readString(source)).find()) {
                foreseeable.add(source);
            }
        }
        assertThat(foreseeable).isEmpty();
        for (String maker :
                List.of("security/Secrets.java", "security/factor/TimedCodes.java", "operation/SealingKey.java")) {
            assertThat(Files.readString(Path.of("src/main/java/cn/zhenggai", maker)))
                    .contains("new SecureRandom()")
                    .doesNotContainPattern(FORESEEABLE);
        }
    }

    private static List<String> ways(String source) {
        List<String> ways = new ArrayList<>();
        Matcher asked = ASKED.matcher(source);
        while (asked.find()) {
            String name = asked.group(1).strip();
            ways.add(name.startsWith("\"") ? name.replace("\"", "") : constant(source, name));
        }
        return ways;
    }

    private static String constant(String source, String name) {
        Matcher named = Pattern.compile(NAMED.formatted(Pattern.quote(name))).matcher(source);
        return named.find() ? named.group(1) : name;
    }
}
