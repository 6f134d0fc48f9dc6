package cn.zhenggai.rectification.opening;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;

/** A case that a new finding may be about. */
public record AlikeCase(
        CaseNumber number, String itemCode, String place, CaseState state, Severity severity, LocalDate foundOn) {

    public boolean open() {
        return state.open();
    }
}
