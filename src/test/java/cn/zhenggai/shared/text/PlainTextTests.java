package cn.zhenggai.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class PlainTextTests {

    private static final List<String> NOTHING = Invisible.MEMBERS;

    /** What a random text is made of: much that is unseen, some of what may keep it, letters of many scripts. */
    private static final List<int[]> SIGNS = List.of(
            new int[] {0x00, 0x20},
            new int[] {0x7F, 0xA0},
            new int[] {0xAD, 0xAD},
            new int[] {0x300, 0x36F},
            new int[] {0x600, 0x61C},
            new int[] {0x1100, 0x1170},
            new int[] {0x915, 0x94D},
            new int[] {0x958, 0x95F},
            new int[] {0x17B4, 0x17B5},
            new int[] {0x1800, 0x1830},
            new int[] {0x2000, 0x206F},
            new int[] {0x20E3, 0x20E3},
            new int[] {0x2600, 0x2764},
            new int[] {0x2800, 0x2801},
            new int[] {0x3000, 0x3164},
            new int[] {0x4E00, 0x4E20},
            new int[] {0xFE00, 0xFE0F},
            new int[] {0xFEFF, 0xFFA0},
            new int[] {0xFFF0, 0xFFFD},
            new int[] {0x1F466, 0x1F469},
            new int[] {0x1F3FB, 0x1F3FF},
            new int[] {0x1D15E, 0x1D17A},
            new int[] {0xE0000, 0xE01EF},
            new int[] {'0', 'z'});

    @ParameterizedTest
    @FieldSource("NOTHING")
    void whatShowsNothingIsEmpty(String member) {
        assertThat(PlainText.line(member)).isEmpty();
        assertThat(PlainText.lines(member)).isEmpty();
        assertThat(PlainText.empty(" " + member + "\n" + member)).isTrue();
        assertThat(PlainText.line(member + "三楼" + member)).isEqualTo("三楼");
        assertThat(PlainText.line("三" + member + "楼")).isIn("三楼", "三 楼");
    }

    @ParameterizedTest
    @CsvSource({
        "'\u202Eabc', abc",
        "'a\u2066b\u2069c\u200F\u061C', abc",
        "'a\tb\r\nc\u2028d', a b c d",
        "'\u3000\u3000三楼\u3000\u3000走廊\u00A0', 三楼 走廊",
        "'e\u0301t\u0301', '\u00E9t\u0301'",
        "'灭\u200B火\uFEFF器', 灭火器",
        "'ab\u00ADc\u0007\u0000', abc"
    })
    void aLineIsWhatItsReaderSees(String typed, String kept) {
        assertThat(PlainText.line(typed)).isEqualTo(kept);
    }

    @Test
    void linesKeepTheirBreaksAndNothingElseThatBreaks() {
        assertThat(PlainText.lines("一。 \r\n\u3000二。\r三。\u2029\n\n\n四。\t五\n")).isEqualTo("一。\n二。\n三。\n\n四。 五");
    }

    @ParameterizedTest
    @CsvSource({
        "'\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67'",
        "'\u2764\uFE0F\u200D\uD83D\uDD25'",
        "'1\uFE0F\u20E3'",
        "'\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645'",
        "'\u0915\u094D\u200D\u0937'",
        "'\u182A\u1824\u180B\u182D'",
        "'\u0600\u0661'"
    })
    void whatNeedsAnUnseenSignToBeReadKeepsIt(String text) {
        assertThat(PlainText.line(text)).isEqualTo(text);
    }

    @Test
    void aJoinerThatJoinsNothingGoes() {
        assertThat(PlainText.line("张\u200D三")).isEqualTo("张三");
        assertThat(PlainText.line("a\u200Cb")).isEqualTo("ab");
        assertThat(PlainText.line("\u200D\uD83D\uDC68\u200D\u200B")).isEqualTo("\uD83D\uDC68");
        assertThat(PlainText.line("\u0645\u200C\u200C\u062E")).isEqualTo("\u0645\u200C\u062E");
    }

    @Test
    void anyTextReadTwiceIsWhatItWasReadOnce() {
        Random random = new Random(20261128);
        for (int n = 0; n < 30_000; n++) {
            String typed = random(random);
            for (UnaryOperator<String> reading : List.<UnaryOperator<String>>of(PlainText::line, PlainText::lines)) {
                String kept = reading.apply(typed);
                String said = Invisible.named(typed) + " -> " + Invisible.named(kept);
                assertThat(reading.apply(kept)).as(said).isEqualTo(kept);
                assertThat(Normalizer.isNormalized(kept, Normalizer.Form.NFC))
                        .as(said)
                        .isTrue();
                assertThat(length(kept)).as(said).isLessThanOrEqualTo(length(composed(typed)));
                assertThat(kept).as(said).isEqualTo(kept.strip()).doesNotContain("  ", "\r", "\t");
                assertThat(kept.codePoints().filter(sign -> Invisible.never(sign)))
                        .as(said)
                        .isEmpty();
            }
            assertThat(PlainText.line(typed)).doesNotContain("\n");
        }
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(12); left > 0; left--) {
            int[] range = SIGNS.get(random.nextInt(SIGNS.size()));
            text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
        }
        return text.toString();
    }

    /** Composing makes a few letters longer, and what is kept is composed. */
    private static String composed(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return length(composed) > length(text) ? composed : text;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
