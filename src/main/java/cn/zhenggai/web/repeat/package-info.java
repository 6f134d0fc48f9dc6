/** Requests that arrive twice are done once. */
package cn.zhenggai.web.repeat;
