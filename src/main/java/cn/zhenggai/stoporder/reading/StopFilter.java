package cn.zhenggai.stoporder.reading;

import cn.zhenggai.stoporder.StopKind;
import cn.zhenggai.stoporder.StopState;
import java.util.Arrays;
import java.util.List;

/** What narrows the list of stop orders; each part but the view may be null. */
public record StopFilter(View view, StopKind kind, Long townshipId) {

    public enum View {
        ACTIVE,
        ASKED,
        TO_CONFIRM,
        ALL;

        public List<StopState> states() {
            return switch (this) {
                case ACTIVE -> StopState.allActive();
                case ASKED -> List.of(StopState.LIFTING_ASKED, StopState.FOUND_FIT);
                case TO_CONFIRM -> List.of(StopState.TO_CONFIRM);
                case ALL -> Arrays.asList(StopState.values());
            };
        }
    }

    public static StopFilter of(View view) {
        return new StopFilter(view, null, null);
    }
}
