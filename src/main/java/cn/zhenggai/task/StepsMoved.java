package cn.zhenggai.task;

import cn.zhenggai.shared.CaseNumber;
import java.util.Collection;
import java.util.List;

/** Of these cases a step waits now, or until another day, although nothing was done to the cases themselves. */
public record StepsMoved(Collection<CaseNumber> numbers) {

    public static StepsMoved of(CaseNumber number) {
        return new StepsMoved(List.of(number));
    }
}
