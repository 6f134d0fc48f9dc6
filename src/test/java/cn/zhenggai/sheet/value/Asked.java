package cn.zhenggai.sheet.value;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.sheet.raw.RawCell;
import org.jspecify.annotations.Nullable;

/** Asks a kind about one cell. */
final class Asked {

    private Asked() {}

    static Taken of(Kind kind, String text) {
        return kind.take(RawCell.text(text), Context.NONE);
    }

    static Taken number(Kind kind, String figures) {
        return kind.take(new RawCell(RawCell.Type.NUMBER, figures), Context.NONE);
    }

    static void refused(Taken taken, String code) {
        assertThat(taken.value()).isNull();
        assertThat(taken.fault()).isNotNull();
        assertThat(taken.fault().code()).isEqualTo(code);
    }

    static void taken(Taken taken, @Nullable Object value) {
        assertThat(taken.fault()).isNull();
        assertThat(taken.value()).hasToString(String.valueOf(value));
    }
}
