package cn.zhenggai.evidence;

/** So much is unknown that the database is likelier to be the wrong one than the files to be nobody's. */
class SweepingStopped extends RuntimeException {

    SweepingStopped(String message) {
        super(message);
    }
}
