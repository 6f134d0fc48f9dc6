package cn.zhenggai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.year.ReadingSheet;
import cn.zhenggai.calendar.year.YearSheet;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of a year as offices send them. */
class ReadingSheetTests {

    static final String SOUND = """
            date,kind,name
            2027-01-01,off,元旦
            2027-05-01,off,劳动节
            2027-05-02,off,劳动节
            2027-05-08,work,劳动节
            2027-10-01,off,国庆节
            2027-10-02,off,国庆节
            2027-10-03,off,国庆节
            """;

    @Test
    void theFilesThatComeWithTheProgramAreSound() {
        assertThat(Known.sheet(2024).sound()).isTrue();
        assertThat(Known.sheet(2025).sound()).isTrue();
        assertThat(Known.sheet(2026).sound()).isTrue();
        assertThat(Known.sheet(2026).off()).isEqualTo(33);
        assertThat(Known.sheet(2026).madeUp()).isEqualTo(6);
    }

    @Test
    void itReadsWhatSpreadsheetsWrite() {
        YearSheet plain = ReadingSheet.read(SOUND, null);
        assertThat(plain.sound()).isTrue();
        assertThat(plain.year()).isEqualTo(2027);
        assertThat(plain.days()).hasSize(7);
        byte[] gbk = SOUND.getBytes(Charset.forName("GBK"));
        assertThat(ReadingSheet.read(gbk, null)).isEqualTo(plain);
        byte[] marked = ("\uFEFF" + SOUND).getBytes(StandardCharsets.UTF_8);
        assertThat(ReadingSheet.read(marked, null)).isEqualTo(plain);
        String pasted = SOUND.replace("date,kind,name\n", "")
                .replace(',', '\t')
                .replace("2027-01-01", "2027年1月1日")
                .replace("2027-05-01", "2027/5/1")
                .replace("off", "放假")
                .replace("work", "上班")
                .replace("\n", "\r\n");
        assertThat(ReadingSheet.read(pasted, null)).isEqualTo(plain);
        assertThat(ReadingSheet.read(plain.text(), null)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-13-01;off;元旦,             date",
        "2027-02-30;off;元旦,             date",
        "soon;off;元旦,                   date",
        "2026-01-02;off;元旦,             otherYear",
        "2027-01-02;holiday;元旦,         kind",
        "2027-01-02,                      kind",
        "2027-01-02;off;,                 name",
        "2027-05-08;off;劳动节,           both",
        "2027-05-02;work;劳动节,          both"
    })
    void everyBadRowIsNamed(String row, String code) {
        YearSheet sheet = ReadingSheet.read(SOUND + row, null);
        assertThat(sheet.sound()).isFalse();
        assertThat(sheet.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(9);
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    @Test
    void allBadRowsAreNamedAtOnce() {
        YearSheet sheet = ReadingSheet.read(SOUND + "x,off,y\n2027-01-02,z,y\n2026-01-01,off,y\n", null);
        assertThat(sheet.faults()).extracting(YearSheet.Fault::line).containsExactly(9, 10, 11);
    }

    @Test
    void whatIsNotTheListOfAYearIsRefusedAsAWhole() {
        assertThat(ReadingSheet.read(SOUND.replace("2027-10-02,off,国庆节\n", ""), null)
                        .faults())
                .containsExactly(YearSheet.Fault.of(0, "fixedMissing", "2027-10-02"));
        assertThat(ReadingSheet.read("date,kind,name\n", null).faults())
                .extracting(YearSheet.Fault::code)
                .containsExactly("empty");
        assertThat(ReadingSheet.read(new byte[] {'P', 'K', 3, 4, 0, 0, (byte) 0xff}, null)
                        .faults())
                .extracting(YearSheet.Fault::code)
                .containsExactly("workbookBroken");
        assertThat(ReadingSheet.read(new byte[ReadingSheet.LONGEST + 1], null).faults())
                .extracting(YearSheet.Fault::code)
                .containsExactly("tooLarge");
        assertThat(ReadingSheet.read("2027-01-01,off,元旦\n".repeat(500), null).faults())
                .extracting(YearSheet.Fault::code)
                .containsExactly("tooManyRows");
    }
}
