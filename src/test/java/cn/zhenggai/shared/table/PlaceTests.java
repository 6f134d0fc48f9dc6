package cn.zhenggai.shared.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The place in a list as it stands in an address. */
class PlaceTests {

    private static final Keyset<LocalDate> BY_DAY =
            Keyset.<LocalDate>up("d", Kind.DAY, day -> day).thenUp("id", Kind.NUMBER, LocalDate::getDayOfYear);

    private static final Keyset<String> BY_TEXT = Keyset.<String>up("t", Kind.TEXT, text -> text)
            .orNull()
            .thenDown("at", Kind.MOMENT, text -> Instant.ofEpochMilli(1234));

    @Test
    void aPlaceIsReadAsItWasWritten() {
        assertThat(BY_DAY.after(LocalDate.of(2026, 2, 1))).isEqualTo("2026-02-01_32");
        Keyset.Start start = BY_DAY.place("2026-02-01_32").orElseThrow();
        assertThat(start.sql()).isEqualTo(" and (d > :from0 or d = :from0 and (id > :from1))");
        assertThat(start.values()).isEqualTo(Map.of("from0", LocalDate.of(2026, 2, 1), "from1", 32L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_", "~", "~n", "a_b~c", "__~~", "中文 & + %", "= 1"})
    void whateverATextHoldsItComesBack(String text) {
        String place = BY_TEXT.after(text);
        assertThat(BY_TEXT.place(place).orElseThrow().values()).containsEntry("from0", text);
    }

    @Test
    void aPlaceAtNothingIsOneToo() {
        Keyset.Start start = BY_TEXT.place(BY_TEXT.after(null)).orElseThrow();
        assertThat(start.sql()).isEqualTo(" and (t is not null or t is null and (at < :from1))");
        assertThat(start.values()).containsOnlyKeys("from1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "32",
                "2026-02-01",
                "2026-02-01_",
                "2026-02-01_x",
                "2026-02-30_1",
                "0000-01-01_1",
                "+999999999-01-01_1",
                "2026-02-01_1_2",
                "2026-02-01_1234567890123456789",
                "2026-02-01_~n",
                "~n_1",
                "2026-02-01 _1",
                "2026-02-01_1' or '1'='1"
            })
    void aPlaceThatNoPageGaveIsRefused(String spoiled) {
        assertThat(BY_DAY.place(spoiled)).isEmpty();
        assertThatThrownBy(() -> BY_DAY.from(spoiled)).isInstanceOf(PlaceUnknown.class);
    }

    @Test
    void withoutAPlaceThePageStartsAtTheTop() {
        assertThat(BY_DAY.from("")).isEqualTo(new Keyset.Start("", Map.of()));
        assertThat(BY_DAY.from(null)).isEqualTo(new Keyset.Start("", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~_1", "~x_1", "\u0000_1", "a\nb_1", "\ud800_1", "a_99999999999999999"})
    void aTextThatNoListHoldsIsRefused(String spoiled) {
        assertThat(BY_TEXT.place(spoiled)).isEmpty();
    }
}
