package cn.zhenggai.demo;

/** A place with something wrong, and the same place put right. */
interface Scene {

    void paint(Stage stage);
}
