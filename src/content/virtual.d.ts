declare module 'virtual:pack-shapes/*' {
  const shapes: import('./shape').Shapes
  export default shapes
}
