import { mount } from 'svelte';
import Portal from './Portal.svelte';

const target = document.querySelector('#root');
if (target) mount(Portal, { target });
