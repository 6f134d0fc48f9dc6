/** More time: asked, decided, ordered anew. */
@org.springframework.modulith.NamedInterface("extension")
package cn.zhenggai.rectification.extension;
