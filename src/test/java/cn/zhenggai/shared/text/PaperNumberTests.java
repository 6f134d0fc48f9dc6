package cn.zhenggai.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperNumberTests {

    @ParameterizedTest
    @CsvSource({
        "青教安改[2023]106号, 青教安改〔2023〕106号",
        "青教安改〔2023〕104号, 青教安改〔2023〕104号",
        "青教安改（2023）99号, 青教安改〔2023〕99号",
        "青教安改(2023)99号, 青教安改〔2023〕99号",
        "青教安改【2026】第015号, 青教安改〔2026〕15号",
        "青教安改［２０２６］１５号, 青教安改〔2026〕15号",
        "青教安改 [2026] 15 号, 青教安改〔2026〕15号",
        "[2023]99号, 〔2023〕99号",
        "[2023]99, 〔2023〕99号",
        "青教函2023年7号, 青教函〔2023〕7号",
        "青教安字[2023]15号, 青教安字〔2023〕15号",
        "青教安改〔2026〕15号-2, 青教安改〔2026〕15号-02",
        "青教安改〔2026〕15号—02, 青教安改〔2026〕15号-02"
    })
    void aNumberOfAPaperIsWrittenInOneWay(String written, String printed) {
        assertThat(PaperNumber.of(written)).hasToString("Optional[" + printed + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "延期", "2023-07-03", "2023/7/3", "99号", "12345", "[2023]号", "(1)消防", "2023年7月", "[1823]5号"})
    void whatIsNoneIsNotTakenForOne(String written) {
        assertThat(PaperNumber.of(written)).isEmpty();
    }
}
