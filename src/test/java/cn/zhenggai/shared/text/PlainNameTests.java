package cn.zhenggai.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNameTests {

    @ParameterizedTest
    @CsvSource({
        "张　三, 张三",
        "ＱＬ０００１, QL0001",
        "第 3 小学(东校区), 第3小学（东校区）",
        "青岚县 第一 中学, 青岚县第一中学",
        "Mary  Ann, Mary Ann",
        "Hall (east), Hall (east)",
        "买买提·艾力, 买买提·艾力"
    })
    void aNameIsOneHoweverItIsTyped(String typed, String name) {
        assertThat(PlainName.of(typed)).isEqualTo(name);
        assertThat(PlainName.of(name)).isEqualTo(name);
        assertThat(PlainName.same(typed, name)).isTrue();
    }

    @Test
    void anotherNameIsAnother() {
        assertThat(PlainName.same("东校区", "西校区")).isFalse();
        assertThat(PlainName.of(null)).isNull();
    }
}
