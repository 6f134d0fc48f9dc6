package cn.zhenggai.task;

import cn.zhenggai.shared.CaseNumber;
import java.util.function.Supplier;

/** Keeps a case still, so that several readings of it tell of one moment; implemented beside the case. */
public interface CaseLocks {

    /** Reads while nobody else moves the case. Nothing is waited for when there is no such case. */
    <T> T holding(CaseNumber number, Supplier<T> reading);
}
