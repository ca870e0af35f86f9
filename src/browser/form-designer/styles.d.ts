/** Style sheets beside a script: esbuild makes a file of their own of them. */
declare module '*.css';
