package cn.zhenggai.firststeps;

import java.util.List;

/**
 * What came of trying a step out, shown once beside it; handed over as the flash attribute {@value #FLASH}.
 *
 * @param key of the sentence, a message with the arguments
 */
public record TrialAnswer(String step, boolean good, String key, List<Object> arguments) {

    public static final String FLASH = "trialAnswer";

    public static TrialAnswer good(String step, String key, Object... arguments) {
        return new TrialAnswer(step, true, key, List.of(arguments));
    }

    public static TrialAnswer bad(String step, String key, Object... arguments) {
        return new TrialAnswer(step, false, key, List.of(arguments));
    }
}
