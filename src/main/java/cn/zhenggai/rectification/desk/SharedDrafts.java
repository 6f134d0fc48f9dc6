package cn.zhenggai.rectification.desk;

import cn.zhenggai.shared.CaseNumber;

/**
 * Keeps the draft that a case is a line of; implemented beside the notices. Whoever changes lines of one draft holds it
 * first and the cases after it, so that two of them never wait for each other.
 */
public interface SharedDrafts {

    /** Until the transaction ends, whatever their order here. Nothing is waited for where a case is on no notice. */
    void hold(CaseNumber... numbers);
}
