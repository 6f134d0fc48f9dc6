package cn.zhenggai.sheet.value;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.sheet.raw.RawCell;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordKindsTests {

    private static final Kind SEVERITY =
            Kinds.oneOf(Map.of("GENERAL", List.of("一般", "一般隐患"), "MAJOR", List.of("重大", "Ⅰ级")));

    @ParameterizedTest
    @CsvSource({
        "是, true",
        "有, true",
        "√, true",
        "✔, true",
        "Y, true",
        "ＹＥＳ, true",
        "1, true",
        " 是 , true",
        "否, false",
        "无, false",
        "×, false",
        "X, false",
        "没有, false",
        "未, false",
        "0, false"
    })
    void yesAndNoAreUnderstood(String written, boolean yes) {
        Asked.taken(Asked.of(Kinds.yesNo(), written), yes);
    }

    @Test
    void whatIsNeitherYesNorNoIsRefusedWithTheWords() {
        Taken part = Asked.of(Kinds.yesNo(), "部分");
        Asked.refused(part, "cellNotAWord");
        assertThat(part.fault().arguments()).containsExactly("部分", "是、否");
    }

    @ParameterizedTest
    @CsvSource({"一般, GENERAL", "一 般, GENERAL", "一般隐患, GENERAL", "重大, MAJOR", "Ⅰ级, MAJOR", "I级, MAJOR"})
    void oneOfSomeWordsIsKnownInItsSpellings(String written, String value) {
        Asked.taken(Asked.of(SEVERITY, written), value);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "0012, 0012",
                "１３８００００００００, 13800000000",
                "138 0000 0000, 13800000000",
                "3152000123, 3152000123",
                "13800000000.0, 13800000000",
                "'0012, 0012",
                "0000-1234567, 0000-1234567"
            })
    void aCodeKeepsItsNoughtsAndLosesItsBlanks(String written, String code) {
        Asked.taken(Asked.of(Kinds.code(), written), code);
    }

    @Test
    void aCodeThatCameAsANumberIsItsFigures() {
        Asked.taken(Asked.number(Kinds.code(), "13800000000"), "13800000000");
        Asked.taken(Asked.number(Kinds.text(), "3152000123"), "3152000123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.38E+10", "2.13E+09", "3E10"})
    void aCodeOfWhichOnlyTheBeginningIsLeftIsRefused(String written) {
        Asked.refused(Asked.of(Kinds.code(), written), "cellFiguresLost");
    }

    @Test
    void figuresBeyondTheFifteenthAreLostInANumber() {
        Asked.refused(Asked.number(Kinds.code(), "110101199003070000"), "cellFiguresLost");
        Asked.refused(Asked.number(Kinds.text(), "110101199003070000"), "cellFiguresLost");
        Asked.taken(Asked.of(Kinds.code(), "11010119900307123X"), "11010119900307123X");
    }

    @Test
    void aNumberOfAPaperIsTakenAsItIsPrinted() {
        Taken taken = Asked.of(Kinds.paperNumber(), "青教安改[2023]106号");
        Asked.taken(taken, "青教安改〔2023〕106号");
        assertThat(taken.note()).isEqualTo(Note.of("taken", "青教安改[2023]106号", "青教安改〔2023〕106号"));
        Asked.refused(Asked.of(Kinds.paperNumber(), "延期"), "cellNotAPaperNumber");
    }

    @Test
    void linesStayWhereTheyMayAndBlanksOfAllKindsAreOne() {
        RawCell cell = RawCell.text("\u00a0护栏 松动\r\n（第1次检查）\u3000");
        assertThat(Kinds.lines().take(cell, Context.NONE).value()).isEqualTo("护栏 松动\n（第1次检查）");
        assertThat(Kinds.text().take(cell, Context.NONE).value()).isEqualTo("护栏 松动 （第1次检查）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"同上", " 同 上 ", "〃", "″", "\"", "“"})
    void theMarksOfTheSameAsAboveAreKnown(String written) {
        assertThat(Ditto.is(RawCell.text(written))).isTrue();
        assertThat(Ditto.is(RawCell.text("同上学期"))).isFalse();
    }
}
