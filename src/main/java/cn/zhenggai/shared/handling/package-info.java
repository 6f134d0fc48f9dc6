/** What is known of a handler before it is called: that its work is long, or costs much. */
@org.jspecify.annotations.NullMarked
package cn.zhenggai.shared.handling;
