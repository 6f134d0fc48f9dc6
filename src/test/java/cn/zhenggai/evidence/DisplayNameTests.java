package cn.zhenggai.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTests {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.pdf,passwd.pdf",
        "C:\\DCIM\\整改 方案.docx,整改 方案.docx",
        "a\u0000b.pdf,ab.pdf",
        "a\u202efdp.exe.pdf,afdp.exe.pdf",
        "'say \"hi\".pdf',say hi.pdf",
        "' . .hidden.pdf. ',hidden.pdf",
        "'two\r\nlines.pdf',twolines.pdf",
        "CON.pdf,CON.pdf",
        "😀.pdf,😀.pdf"
    })
    void nameIsCleanedForReaders(String claimed, String shown) {
        assertThat(DisplayName.document(claimed)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "/", "\u202e", "a/"})
    void namelessFileGetsAName(String claimed) {
        assertThat(DisplayName.document(claimed)).isEqualTo("file");
    }

    @Test
    void fileWithoutAnyNameGetsAName() {
        assertThat(DisplayName.photo(null)).isEqualTo("file.jpg");
    }

    @ParameterizedTest
    @CsvSource({"shell.html,shell.jpg", "IMG_1.HEIC,IMG_1.jpg", "现场,现场.jpg", "a.b.png,a.b.jpg"})
    void photoIsNamedAfterWhatItIsKeptAs(String claimed, String shown) {
        assertThat(DisplayName.photo(claimed)).isEqualTo(shown);
    }

    @Test
    void longNameKeepsItsExtension() {
        assertThat(DisplayName.document("长".repeat(4096) + ".pdf")).hasSize(120).endsWith("长.pdf");
        assertThat(DisplayName.document("a." + "b".repeat(4096))).hasSize(120);
        assertThat(DisplayName.photo("😀".repeat(200)))
                .hasSizeLessThanOrEqualTo(120)
                .endsWith("😀.jpg");
        assertThat(DisplayName.extension("长".repeat(4096) + ".PDF")).isEqualTo("pdf");
    }
}
