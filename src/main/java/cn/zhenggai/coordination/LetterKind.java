package cn.zhenggai.coordination;

/** What a letter asks for. */
public enum LetterKind {
    /** 协调函: to put right what a school cannot. */
    COORDINATION,
    /** 移送函: a clue for those who investigate. */
    TRANSFER
}
