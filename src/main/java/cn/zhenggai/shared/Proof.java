package cn.zhenggai.shared;

import java.util.List;

/** Proves of one subject that nothing was changed and nothing is missing. {@code --verify} asks all there are. */
public interface Proof {

    /**
     * @param told what was looked at, in one line; empty for nothing to tell
     * @param faults one line each; empty when all is well
     */
    record Proven(String told, List<String> faults) {}

    Proven prove();
}
