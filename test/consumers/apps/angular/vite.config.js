// ngc has compiled our own components; the libraries come half compiled, and Angular's linker
// finishes them, as Angular's own builder has it do.
import { createEs2015LinkerPlugin } from '@angular/compiler-cli/linker/babel';
import { NodeJSFileSystem, ConsoleLogger, LogLevel } from '@angular/compiler-cli';
import { transformAsync } from '@babel/core';

const linker = createEs2015LinkerPlugin({
  linkerJitMode: false,
  fileSystem: new NodeJSFileSystem(),
  logger: new ConsoleLogger(LogLevel.warn),
});

export default {
  plugins: [
    {
      name: 'angular-linker',
      transform: {
        filter: { id: /node_modules\/@angular\//, code: /ɵɵngDeclare/ },
        handler: (code, filename) =>
          transformAsync(code, { filename, plugins: [linker], configFile: false, compact: false }),
      },
    },
  ],
};
