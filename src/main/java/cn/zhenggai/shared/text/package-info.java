/** Texts that people write, read in one way wherever they come in. */
@org.jspecify.annotations.NullMarked
package cn.zhenggai.shared.text;
