/** The product among the applications of a device. */
package cn.zhenggai.web.app;
