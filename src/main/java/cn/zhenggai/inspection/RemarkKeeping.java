package cn.zhenggai.inspection;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;

/** Takes up what a visit found and did not order; inside the transaction of the record. */
public interface RemarkKeeping {

    /** @return refused with reasons at {@code place}, {@code description} and {@code requirement} */
    Outcome<Long> keep(Actor by, RemarkedFinding finding);
}
