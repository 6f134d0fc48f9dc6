/** Lines over which open pages hear that something has changed. */
@org.jspecify.annotations.NullMarked
package cn.zhenggai.shared.live;
